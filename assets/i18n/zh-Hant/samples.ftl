samples-device-distributors = Device distributors
samples-gym-software = Gym software
